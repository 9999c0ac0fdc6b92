package org.jishi.subsidy.ui;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.ui.PapersPanel;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.subsidy.Claim;
import org.jishi.subsidy.ClaimMaker;
import org.jishi.subsidy.SubsidyService;
import org.kordamp.ikonli.feather.Feather;

/** The screens of subsidies: claims, the steps that make them, and the page of one. */
public final class SubsidyScreens {
    /** Claims; argument none. */
    public static final String CLAIMS = "subsidy";
    /** One claim; the argument is its id. */
    public static final String CLAIM = "subsidy.claim";
    /** The steps that make claims; argument none. */
    public static final String MAKE = "subsidy.make";

    private final Ui ui;
    private final SubsidyService subsidies;
    private final ClaimMaker maker;
    private final PaperService papers;

    public SubsidyScreens(Ui ui, SubsidyService subsidies, ClaimMaker maker, PaperService papers) {
        this.ui = ui;
        this.subsidies = subsidies;
        this.maker = maker;
        this.papers = papers;
    }

    public List<Screen> screens() {
        return List.of(
                Screen.of(
                                CLAIMS,
                                "subsidy.title",
                                Feather.GIFT,
                                () -> new ClaimListView(ui, new ClaimListModel(ui, subsidies)).page(),
                                Act.CASE_READ)
                        .manual("6"),
                Screen.under(
                                CLAIMS,
                                CLAIM,
                                "subsidy.claim.title",
                                Feather.GIFT,
                                argument -> {
                                    UUID id = (UUID) Objects.requireNonNull(argument, "a claim's page needs its id");
                                    return new ClaimView(
                                                    ui,
                                                    new ClaimModel(ui, subsidies, papers, id),
                                                    new PapersPanel(ui, papers)
                                                            .of(Claim.KIND, id, "application-form", "account-proof"))
                                            .page();
                                },
                                Act.CASE_READ)
                        .manual("6"),
                Screen.under(
                                CLAIMS,
                                MAKE,
                                "subsidy.make.title",
                                Feather.PLUS,
                                none -> new ClaimMakeView(ui, new ClaimMakeModel(ui, maker)).page(),
                                Act.CASE_ENTER)
                        .manual("6")
                        .found());
    }
}
