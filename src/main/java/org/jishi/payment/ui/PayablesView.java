package org.jishi.payment.ui;

import java.util.Map;
import javafx.scene.Node;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ListPage;
import org.jishi.payment.Candidate;

/** What is owed, by state, with what waits and why above it. */
public final class PayablesView implements Page {
    private final PaymentModel model;
    private final ListPage<Candidate> list;

    /** @param caseScreens the screen that shows a decision, by the decision's kind */
    public PayablesView(Ui ui, PaymentModel model, Map<String, String> caseScreens) {
        this.model = model;
        this.list = new PaymentLists(ui, model).payables(new PayableDrawer(ui, model, caseScreens));
    }

    @Override
    public Node node() {
        return list.node();
    }

    @Override
    public String title() {
        return list.title();
    }

    @Override
    public void shown() {
        model.load();
        list.shown();
    }

    @Override
    public void narrow(Narrowing to) {
        list.narrow(to);
    }

    @Override
    public boolean find() {
        return list.find();
    }
}
