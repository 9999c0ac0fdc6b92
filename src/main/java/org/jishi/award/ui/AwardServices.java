package org.jishi.award.ui;

import org.jishi.award.AwardFiles;
import org.jishi.award.AwardMaker;
import org.jishi.award.AwardService;
import org.jishi.evidence.PaperService;

/** What the pages of the room call. */
public record AwardServices(AwardFiles files, AwardMaker maker, AwardService rounds, PaperService papers) {}
