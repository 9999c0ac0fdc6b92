package org.jishi.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeDraft;
import org.jishi.casework.NoticeFile;
import org.jishi.casework.NoticedLine;

/** Public notices by the approver. */
final class SampleNotices {
    private static final String BODY = "根据《奉节县农村电商扶持办法》，现将拟支持名单公示如下。公示期内如有异议，请向县商务委员会反映。";
    private static final int DAYS = 7;

    private final Stage stage;

    SampleNotices(Stage stage) {
        this.stage = stage;
    }

    Notice draft(String kind, List<UUID> subjects, String title) {
        return stage.cast()
                .as(
                        stage.cast().approver(),
                        () -> stage.office()
                                .notices()
                                .draft(new NoticeDraft(
                                        kind,
                                        subjects,
                                        title,
                                        BODY,
                                        Notice.PlaceKind.OFFICE_BOARD,
                                        "县商务委员会公示栏",
                                        DAYS,
                                        true))
                                .notice());
    }

    /** Everything decided of a kind that is in no notice yet. */
    List<UUID> waiting(String kind) {
        return stage.cast()
                .as(
                        stage.cast().approver(),
                        () -> stage.office().notices().waiting().getOrDefault(kind, List.of()).stream()
                                .map(NoticedLine::subjectId)
                                .toList());
    }

    NoticeFile post(Notice draft) {
        return stage.cast()
                .as(stage.cast().approver(), () -> stage.office().notices().post(draft));
    }

    void end(UUID notice) {
        stage.cast().run(stage.cast().approver(), () -> {
            NoticeFile file = stage.office().notices().open(notice);
            stage.office().notices().end(file.notice());
        });
    }

    void withdraw(NoticeFile posted, String reason) {
        stage.cast().run(stage.cast().approver(), () -> stage.office().notices().withdraw(posted.notice(), reason));
    }

    /** Posts now, ends it when its time is over, then goes on. */
    void through(Notice draft, Runnable then) {
        NoticeFile posted = post(draft);
        LocalDate last = posted.notice().lastDay();
        if (last != null) {
            stage.agenda().on(last.plusDays(1), () -> {
                end(posted.notice().id());
                then.run();
            });
        }
    }
}
