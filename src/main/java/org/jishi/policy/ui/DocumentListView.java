package org.jishi.policy.ui;

import javafx.scene.Node;
import org.jishi.kit.Buttons;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.policy.PolicyDocument;

/** The papers that schemes rest on. */
final class DocumentListView {
    private final Ui ui;
    private final PolicyModel model;
    private final PolicyForms forms;
    private final PagedTable<PolicyDocument> table;

    DocumentListView(Ui ui, PolicyModel model, PolicyForms forms) {
        this.ui = ui;
        this.model = model;
        this.forms = forms;
        this.table = new PagedTable<>(ui, PolicyScreens.DOCUMENTS, model::documents, PolicyDocument::id)
                .column(
                        "policy.document.documentNo",
                        PolicyDocument::documentNo,
                        c -> c.by("documentNo").width(200).whole())
                .column(
                        "policy.document.name",
                        PolicyDocument::title,
                        c -> c.by("title").width(360))
                .column(
                        "policy.document.issuer",
                        PolicyDocument::issuer,
                        c -> c.sort("issuer").width(220))
                .date("policy.document.issuedOn", PolicyDocument::issuedOn, c -> c.sort("issuedOn"))
                .whenEmpty("policy.document.empty", model.mayDraft() ? addButton() : null);
    }

    Page page() {
        ListPage<PolicyDocument> page = new ListPage<>(ui, "policy.document.title", "policy.document.count", table)
                .tabs(PolicyTabs.on(ui, PolicyScreens.DOCUMENTS))
                .filter(Filter.words("issuer", ui.text("policy.document.issuer")))
                .filter(Filter.days("issuedOn", ui.text("policy.document.issuedOn")));
        if (model.mayDraft()) {
            page.action(addButton());
        }
        return page;
    }

    private Node addButton() {
        return Buttons.main(ui, "policy.document.add", () -> forms.document(document -> table.reload()));
    }
}
