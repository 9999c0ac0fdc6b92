package org.jishi.branding.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jishi.branding.BoardCard;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingFile;
import org.jishi.branding.BrandingStatus;
import org.jishi.kit.Ui;
import org.jishi.kit.page.StageBoard;
import org.jishi.platform.access.Act;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Where a case's card may be moved, and what that does: the same as the button of its page, asked in the same way. */
final class CaseMoves implements StageBoard.Moves<BoardCard> {
    /**
     * A step from where a case stands.
     *
     * @param key text of its button
     */
    private record Way(BrandingStatus to, Act act, String key) {}

    private static final List<Way> PLAN =
            List.of(new Way(BrandingStatus.PLANNED, Act.CASE_ENTER, "branding.plan.button"));
    private static final Map<BrandingStatus, List<Way>> WAYS = Map.of(
            BrandingStatus.NEED,
            PLAN,
            BrandingStatus.SENT_BACK,
            PLAN,
            BrandingStatus.PLANNED,
            decided(BrandingStatus.REVIEWED, Act.CASE_REVIEW),
            BrandingStatus.REVIEWED,
            decided(BrandingStatus.APPROVED, Act.CASE_APPROVE),
            BrandingStatus.APPROVED,
            List.of(new Way(BrandingStatus.DELIVERED, Act.CASE_ENTER, "branding.board.bringIn")),
            BrandingStatus.DELIVERED,
            List.of(
                    new Way(BrandingStatus.ACCEPTED, Act.CASE_REVIEW, "branding.accept.button"),
                    new Way(BrandingStatus.APPROVED, Act.CASE_REVIEW, "branding.accept.back")),
            BrandingStatus.ACCEPTED,
            List.of(new Way(BrandingStatus.POSTED, Act.NOTICE_POST, "branding.notice.button")));

    private final Ui ui;
    private final BrandingWords words;
    private final Function<BrandingCase, BrandingCaseModel> models;
    private final Function<BrandingCaseModel, CaseActs> acts;
    private final Runnable reload;

    /** @param reload shows the board as it is now */
    CaseMoves(
            Ui ui,
            Function<BrandingCase, BrandingCaseModel> models,
            Function<BrandingCaseModel, CaseActs> acts,
            Runnable reload) {
        this.ui = ui;
        this.words = new BrandingWords(ui);
        this.models = models;
        this.acts = acts;
        this.reload = reload;
    }

    private static List<Way> decided(BrandingStatus next, Act act) {
        return List.of(
                new Way(next, act, "casework.decide.approve"),
                new Way(BrandingStatus.SENT_BACK, act, "casework.decide.sendBack"));
    }

    private static List<Way> from(BrandingStatus status) {
        return WAYS.getOrDefault(status, List.of());
    }

    @Override
    public List<StageBoard.Step> of(BoardCard card) {
        return from(card.branding().status()).stream()
                .filter(way -> ui.may(way.act()))
                .map(way -> new StageBoard.Step(way.to().name(), way.key()))
                .toList();
    }

    @Override
    public void to(BoardCard card, String column) {
        BrandingCase branding = card.branding();
        BrandingStatus to = BrandingStatus.valueOf(column);
        Way way = from(branding.status()).stream()
                .filter(each -> each.to() == to)
                .findFirst()
                .orElse(null);
        if (way == null || !ui.may(way.act())) {
            ui.dialogs().refusal(refused(branding, to, way));
            return;
        }
        BrandingCaseModel model = models.apply(branding);
        CaseActs doing = acts.apply(model);
        model.load(() -> begin(branding, Objects.requireNonNull(model.file().get()), to, doing));
    }

    private Refusal refused(BrandingCase branding, BrandingStatus to, @Nullable Way way) {
        String next = ui.text("branding.next", branding.status());
        if (way == null) {
            return new Refusal(
                    "branding.board.notThere",
                    branding.caseNo(),
                    words.status(branding.status()),
                    words.status(to),
                    next);
        }
        String roles = way.act().roles().stream()
                .map(role -> ui.text("platform.role", role))
                .collect(Collectors.joining(ui.text("casework.decide.orRole")));
        return new Refusal("branding.board.notYours", branding.caseNo(), roles);
    }

    private void begin(BrandingCase shown, BrandingFile file, BrandingStatus to, CaseActs doing) {
        if (file.branding().status() != shown.status()) {
            reload.run();
            ui.dialogs()
                    .refusal(new Refusal(
                            "branding.board.moved",
                            shown.caseNo(),
                            words.status(file.branding().status())));
            return;
        }
        boolean back = to == BrandingStatus.SENT_BACK;
        Problem against = file.hindrance() != null ? file.hindrance() : back ? null : file.stopped();
        if (against != null) {
            ui.dialogs().refusal(new Refusal(against));
        } else {
            doing.towards(file, to);
        }
    }
}
