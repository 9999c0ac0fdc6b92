package org.jishi.sales;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jishi.payment.Beneficiary;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.support.Office;
import org.jspecify.annotations.Nullable;

/** The services of the room in an office, with people who own shops. */
public final class SalesDesk {
    public final Office office;
    public final ReceiverMarks marks = new ReceiverMarks(new byte[32]);
    public final ShopService shops;
    public final OrderImportService imports;
    public final DoubtService doubts;
    public final SalesFigures figures = new SalesFigures();
    public final Actor clerk;
    public final Actor reviewer;

    public SalesDesk(Office office) {
        this.office = office;
        this.shops = new ShopService(office.acts, SupportSource.NONE);
        this.imports =
                new OrderImportService(office.acts, marks, new WaybillRegister(office.trail, office.ids, office.clock));
        this.doubts = new DoubtService(office.acts);
        this.clerk = office.person("李经办", Role.CLERK);
        this.reviewer = office.person("王复核", Role.REVIEWER);
    }

    /** A person of the register; the number is made up of the name. */
    public Beneficiary person(String name, @Nullable String phone) {
        UUID id = office.ids.next();
        String number = "T" + id.toString().substring(20);
        office.database.change(handle -> handle.createUpdate("""
            INSERT INTO person (id, name, name_key, pinyin, pinyin_initials, id_kind, id_number,
                   live_id_number, phone, village_code, created_at)
            VALUES (:id, :name, :name, :pinyin, :initials, 'OTHER', :number, :number, :phone,
                   '500236118206', :at)\
            """)
                .bind("id", id)
                .bind("name", name)
                .bind("pinyin", "p" + name)
                .bind("initials", "p")
                .bind("number", number)
                .bind("phone", phone)
                .bind("at", office.clock.now())
                .execute());
        return Beneficiary.person(id, name);
    }

    /** Entered by the clerk, who stays signed in. */
    public Shop shop(Beneficiary owner, String name) {
        office.signIn(clerk);
        return shops.add(new ShopDraft(
                Platform.TAOBAO,
                "TB" + name.hashCode(),
                name,
                "",
                owner,
                "500236118206",
                "脐橙",
                LocalDate.of(2025, 11, 1),
                null));
    }

    public OrderImport read(Shop shop, Path file) {
        office.signIn(clerk);
        return imports.run(imports.plan(shop.id(), file));
    }

    /** A file as Taobao writes it. */
    public static Path file(Path folder, String... rows) {
        Path file = folder.resolve(
                "orders-" + rows.length + "-" + String.join("", rows).hashCode() + ".csv");
        String text = "订单编号,买家实际支付金额,退款金额,订单状态,订单付款时间,宝贝标题,宝贝总数量,物流单号,物流公司,联系手机\n" + String.join("\n", rows) + "\n";
        try {
            return Files.writeString(file, text, Charset.forName("GB18030"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A confirmed order. */
    public static String row(String number, String paid, String at, String waybill, String phone) {
        return "=\"%s\",%s,0.00,交易成功,%s,脐橙 10斤装,1,=\"%s\",圆通速递,=\"%s\"".formatted(number, paid, at, waybill, phone);
    }
}
