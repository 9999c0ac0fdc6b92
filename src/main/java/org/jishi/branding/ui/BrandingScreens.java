package org.jishi.branding.ui;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jishi.branding.BrandingBoard;
import org.jishi.branding.BrandingFiles;
import org.jishi.branding.BrandingService;
import org.jishi.branding.DeliveryService;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.ui.PapersPanel;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.organisation.OrganisationService;
import org.jishi.organisation.ui.OrganisationRegistrar;
import org.jishi.person.PersonService;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/**
 * The screens of branding support: "branding" (the list; with a person's id it asks at once for a case of that person),
 * "branding.board" (by stage), "branding.case" with an id.
 */
public final class BrandingScreens {
    public static final String LIST = "branding";
    public static final String BOARD = "branding.board";
    public static final String CASE = "branding.case";

    private final Ui ui;
    private final BrandingService cases;
    private final DeliveryService deliveries;
    private final BrandingFiles files;
    private final BrandingBoard board;
    private final PersonService people;
    private final OrganisationService organisations;
    private final PlaceService places;
    private final PaperService papers;

    public BrandingScreens(
            Ui ui,
            BrandingService cases,
            DeliveryService deliveries,
            BrandingFiles files,
            BrandingBoard board,
            PersonService people,
            OrganisationService organisations,
            PlaceService places,
            PaperService papers) {
        this.ui = ui;
        this.cases = cases;
        this.deliveries = deliveries;
        this.files = files;
        this.board = board;
        this.people = people;
        this.organisations = organisations;
        this.places = places;
        this.papers = papers;
    }

    public List<Screen> screens() {
        return List.of(
                new Screen(
                        LIST,
                        "branding.title",
                        Feather.TAG,
                        Set.of(Act.CASE_READ),
                        none -> new BrandingListView(ui, model()),
                        null,
                        () -> {},
                        null,
                        true,
                        null,
                        "7"),
                Screen.under(
                                LIST,
                                BOARD,
                                "branding.board.title",
                                Feather.COLUMNS,
                                none -> new BrandingBoardView(ui, model(), this::model, registrar()),
                                Act.CASE_READ)
                        .manual("7")
                        .found(),
                Screen.under(
                                LIST,
                                CASE,
                                "branding.case.title",
                                Feather.TAG,
                                id -> {
                                    UUID caseId = (UUID) Objects.requireNonNull(id, "a case's page needs its id");
                                    return new BrandingCaseView(
                                            ui, model(caseId), registrar(), new PapersPanel(ui, papers));
                                },
                                Act.CASE_READ)
                        .manual("7"));
    }

    /** Opens a case from a need that a follow-up after a class told of, in a form over the window. */
    public void openFor(UUID personId, String name, UUID followUpId, String need) {
        new OpenForm(ui, model()).askFor(personId, name, followUpId, need);
    }

    private BrandingModel model() {
        return new BrandingModel(ui.background(), cases, files, board, people);
    }

    private BrandingCaseModel model(UUID caseId) {
        return new BrandingCaseModel(ui.background(), cases, deliveries, files, organisations, papers, caseId);
    }

    private OrganisationRegistrar registrar() {
        return new OrganisationRegistrar(ui, organisations, places);
    }
}
