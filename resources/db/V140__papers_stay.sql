-- What an act names as its paper is a paper.
ALTER TABLE approval_step ADD CONSTRAINT approval_step_outside_paper FOREIGN KEY (outside_paper) REFERENCES paper (id);
ALTER TABLE notice ADD CONSTRAINT notice_photo_paper FOREIGN KEY (photo_paper) REFERENCES paper (id);
ALTER TABLE payable ADD CONSTRAINT payable_payee_paper FOREIGN KEY (payee_paper) REFERENCES paper (id);
ALTER TABLE award_line ADD CONSTRAINT award_line_payee_paper FOREIGN KEY (payee_paper) REFERENCES paper (id);
