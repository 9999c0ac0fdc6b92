package org.jishi.award.ui;

import java.util.List;
import java.util.UUID;
import org.jishi.award.AwardRound;
import org.jishi.evidence.ui.PapersPanel;
import org.jishi.evidence.ui.PapersView;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The screens of the award room. A round's page is opened with its id. */
public final class AwardScreens {
    public static final String LIST = "award";
    public static final String ROUND = "award.round";
    public static final String NEW = "award.new";

    /** What an award rests on, as domain.md 5 lists it. */
    private static final String[] PAPERS = {
        "order-export", "courier-bill", "tax-declaration", "receipts", "origin-proof", "promise-letter"
    };

    private final Ui ui;
    private final AwardServices services;

    public AwardScreens(Ui ui, AwardServices services) {
        this.ui = ui;
        this.services = services;
    }

    public List<Screen> screens() {
        return List.of(
                Screen.of(
                                LIST,
                                "award.title",
                                Feather.AWARD,
                                () -> new AwardListView(ui, services.files()::page).page(),
                                Act.CASE_READ)
                        .manual("8"),
                Screen.under(
                                LIST,
                                ROUND,
                                "award.round.page",
                                Feather.AWARD,
                                id -> new RoundView(ui, new RoundModel(ui, services, of(id)), papers(of(id))).page(),
                                Act.CASE_READ)
                        .manual("8"),
                Screen.under(
                                LIST,
                                NEW,
                                "award.new.title",
                                Feather.AWARD,
                                argument -> new NewRoundView(ui, new NewRoundModel(ui, services)).page(),
                                Act.CASE_ENTER)
                        .manual("8")
                        .found());
    }

    private PapersView papers(UUID round) {
        return new PapersPanel(ui, services.papers()).of(AwardRound.KIND, round, PAPERS);
    }

    private static UUID of(@Nullable Object argument) {
        return argument instanceof UUID id ? id : UUID.fromString(String.valueOf(argument));
    }
}
