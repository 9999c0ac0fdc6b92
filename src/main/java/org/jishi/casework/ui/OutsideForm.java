package org.jishi.casework.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.approval.Decision;
import org.jishi.kit.FileKind;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** What is typed of a step that somebody outside took on paper. */
final class OutsideForm {
    /** What the paper says. */
    enum Answer {
        APPROVED,
        SENT_BACK,
        REJECTED
    }

    private final Ui ui;
    private final ObjectProperty<Answer> answer = new SimpleObjectProperty<>(Answer.APPROVED);
    private final StringProperty body = new SimpleStringProperty("");
    private final StringProperty documentNo = new SimpleStringProperty("");
    private final ObjectProperty<LocalDate> date = new SimpleObjectProperty<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<Path> scan = new SimpleObjectProperty<>();

    OutsideForm(Ui ui) {
        this.ui = ui;
    }

    Form build(DecisionPanel.Decide<OutsideDecision> outside) {
        return new Form(ui)
                .note("casework.outside.note")
                .text("casework.outside.body", body, f -> f.required().maxLength(100))
                .text(
                        "casework.outside.documentNo",
                        documentNo,
                        f -> f.required().maxLength(100))
                .date("casework.outside.date", date, f -> f.required().name("outsideDate"))
                .text("casework.outside.name", name, f -> f.required().maxLength(60))
                .choice("casework.outside.answer", answer, Answer.class, "approval.outcome", f -> {})
                .area("casework.outside.reason", reason, f -> f.name("reason").check(this::reasonMissing))
                .file("casework.outside.scan", scan, f -> f.required(), FileKind.PAPER)
                .submit("casework.outside.save", (done, refused) -> submit(outside, done, refused));
    }

    private Optional<Problem> reasonMissing() {
        return answer.get() != Answer.APPROVED && reason.get().isBlank()
                ? Optional.of(Problem.at("reason", "approval.reason.missing"))
                : Optional.empty();
    }

    private void submit(DecisionPanel.Decide<OutsideDecision> outside, Runnable done, Consumer<Refusal> refused) {
        String why = reason.get().strip();
        Decision decision = switch (answer.get()) {
            case APPROVED -> new Decision.Approve();
            case SENT_BACK -> new Decision.SendBack(why);
            case REJECTED -> new Decision.Reject(why);
        };
        OutsideDecision typed = new OutsideDecision(
                decision,
                body.get().strip(),
                documentNo.get().strip(),
                Objects.requireNonNull(date.get()),
                name.get().strip(),
                Objects.requireNonNull(scan.get()));
        outside.run(typed, done, refused);
    }
}
