package org.jishi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jishi.app.OfficeInWindow;
import org.jishi.support.Keyboard;

/** A product gets its packaging and its shop window: need, plan, two people, delivery with papers, acceptance. */
final class Branding {
    static final String NEED = "脐橙没有包装，卖不上价";

    /** Of 2,500 planned yuan so much was accepted. */
    static final double ACCEPTED = 2300;

    private final OfficeInWindow office;
    private final Keyboard keys;

    Branding(OfficeInWindow office) {
        this.office = office;
        this.keys = office.keys();
    }

    /** In the form that the follow-up opened. */
    void begin() {
        keys.fill("branding-open-product", "奉节脐橙");
        keys.press("Ctrl+Enter");
        keys.until("branding-plan-button");
        assertThat(office.count("SELECT COUNT(*) FROM branding_case c JOIN follow_up f ON f.id = c.follow_up_id"
                        + " WHERE c.need = '" + NEED + "' AND c.need = f.help_wanted"))
                .isOne();
    }

    void plan() {
        keys.push("branding-plan-button");
        keys.fill("branding-plan-diagnosis", "有果无牌，先做包装和店铺");
        keys.pick("branding-plan-provider", Register.PROVIDER.substring(0, 5));
        keys.fill("branding-plan-contract", "山水-2026-03");
        item(1, "包装设计", "礼盒包装", "1", "1800");
        keys.push("branding-plan-addItem");
        item(2, "网店装修", "店铺首页", "1", "700");
        keys.press("Ctrl+Enter");
        keys.gone("branding-plan-diagnosis");
        assertThat(office.count("SELECT budget FROM branding_case WHERE status = 'PLANNED'"))
                .isEqualTo(250_000);
    }

    private void item(int line, String kind, String description, String quantity, String price) {
        keys.choose("branding-plan-kind-" + line, kind);
        keys.fill("branding-plan-description-" + line, description);
        keys.fill("branding-plan-quantity-" + line, quantity);
        keys.fill("branding-plan-price-" + line, price);
    }

    /** The first of the two who decide; nothing is bound yet. */
    void review() {
        open();
        keys.push("casework-decide-approve");
        keys.yes();
        keys.gone("casework-decide-approve");
        assertThat(bound()).isZero();
    }

    /** The second binds the money. */
    void approve() {
        open();
        keys.push("casework-decide-approve");
        keys.surely();
        keys.gone("casework-decide-approve");
        assertThat(bound()).isEqualTo(250_000);
    }

    private void open() {
        keys.open("branding");
        keys.row("branding-table", 1);
        keys.press("Enter");
    }

    private long bound() {
        return office.count("SELECT COALESCE(SUM(committed_delta), 0) FROM ledger_entry e"
                + " JOIN branding_case c ON c.id = e.subject_id");
    }

    /** The provider delivered; the papers that prove it are filed, and it is put to acceptance. */
    void deliver() throws IOException {
        open();
        keys.push("branding-delivery-button");
        keys.tick("branding-delivery-done");
        // the day is proposed; behind it stands the tick of the second item
        keys.press("Tab", "Tab", "Space", "Ctrl+Enter");
        keys.gone("branding-delivery-on");
        paper("design-file", text("设计稿.txt"));
        paper("invoice", text("发票.txt"));
        paper("sample-photo", picture("样品.png", 4));
        paper("shop-screenshot", picture("店铺.png", 8));
        assertThat(office.count("SELECT COUNT(*) FROM paper p JOIN branding_case c ON c.id = p.subject_id"))
                .isEqualTo(4);
        keys.push("branding-delivery-submit");
        keys.gone("branding-delivery-submit");
        assertThat(office.count("SELECT COUNT(*) FROM branding_case WHERE status = 'DELIVERED'"))
                .isOne();
    }

    private void paper(String kind, Path file) {
        office.brings(file);
        keys.menu("evidence-papers-add", "evidence-add-" + kind);
    }

    private Path text(String name) throws IOException {
        return Files.writeString(office.file(name), name);
    }

    private Path picture(String name, int side) throws IOException {
        Path file = office.file(name);
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    /** One item is worth a little less than planned; what is not accepted is free again. */
    void accept() {
        open();
        keys.push("branding-accept-button");
        keys.fill("branding-accept-amount", "1600");
        keys.choose("branding-accept-satisfied", "非常满意");
        keys.press("Ctrl+Enter");
        keys.gone("branding-accept-amount");
        assertThat(office.count("SELECT accepted FROM branding_case WHERE status = 'ACCEPTED'"))
                .isEqualTo(230_000);
        assertThat(bound()).isEqualTo(230_000);
    }

    /** On to the draft of the public notice. */
    void announce() {
        open();
        keys.push("branding-notice-button");
    }
}
