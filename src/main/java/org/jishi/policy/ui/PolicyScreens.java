package org.jishi.policy.ui;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.policy.KeptSchemes;
import org.jishi.policy.PolicyService;
import org.kordamp.ikonli.feather.Feather;

/** The screens of policy: schemes, documents, and the page of one version of a scheme. */
public final class PolicyScreens {
    /** Schemes with all their versions; argument none. */
    public static final String SCHEMES = "policy";
    /** One version; the argument is its id. */
    public static final String SCHEME = "policy.scheme";
    /** Policy documents; argument none. */
    public static final String DOCUMENTS = "policy.document";

    private final Ui ui;
    private final PolicyService policies;
    private final KeptSchemes keeps;
    private final List<RuleEditor> editors;

    /** @param editors one for each kind of scheme that the office can draft */
    public PolicyScreens(Ui ui, PolicyService policies, KeptSchemes keeps, List<RuleEditor> editors) {
        this.ui = ui;
        this.policies = policies;
        this.keeps = keeps;
        this.editors = List.copyOf(editors);
    }

    public List<Screen> screens() {
        PolicyModel model = new PolicyModel(ui, policies, keeps, editors);
        PolicyForms forms = new PolicyForms(ui, model);
        return List.of(
                Screen.of(
                                SCHEMES,
                                "policy.title",
                                Feather.FILE_TEXT,
                                () -> new SchemeListView(ui, model, forms).page(),
                                Act.CASE_READ)
                        .manual("6"),
                Screen.under(
                                SCHEMES,
                                SCHEME,
                                "policy.scheme.title",
                                Feather.FILE_TEXT,
                                id -> new SchemeView(ui, model, forms, (UUID)
                                                Objects.requireNonNull(id, "a scheme's page is opened with its id"))
                                        .page(),
                                Act.CASE_READ)
                        .manual("6"),
                Screen.under(
                                SCHEMES,
                                DOCUMENTS,
                                "policy.document.title",
                                Feather.FILE,
                                none -> new DocumentListView(ui, model, forms).page(),
                                Act.CASE_READ)
                        .manual("6")
                        .found());
    }
}
