package org.jishi.sales.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.payment.BeneficiaryKind;
import org.jishi.place.Place;
import org.jishi.platform.text.Refusal;
import org.jishi.sales.OwnerChoice;
import org.jishi.sales.Platform;
import org.jishi.sales.Shop;
import org.jishi.sales.ShopDraft;
import org.jishi.sales.Support;
import org.jspecify.annotations.Nullable;

/** What is typed of a shop, new or known. */
final class ShopForm {
    private static final int MOST_VILLAGES = 20;

    final ObjectProperty<OwnerChoice> owner = new SimpleObjectProperty<>();
    final ObjectProperty<Platform> platform = new SimpleObjectProperty<>(Platform.TAOBAO);
    final StringProperty shopNo = new SimpleStringProperty("");
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty url = new SimpleStringProperty("");
    final StringProperty category = new SimpleStringProperty("");
    final ObjectProperty<Place> village = new SimpleObjectProperty<>();
    final ObjectProperty<Support> support = new SimpleObjectProperty<>();
    final ObjectProperty<LocalDate> openedOn = new SimpleObjectProperty<>();

    private final Ui ui;
    private final SalesServices services;
    private final @Nullable Shop before;
    private @Nullable Shop saved;

    /**
     * @param before the shop to change, null for a new one
     * @param place where its goods are sent from, when known
     */
    ShopForm(Ui ui, SalesServices services, @Nullable Shop before, @Nullable Place place) {
        this.ui = ui;
        this.services = services;
        this.before = before;
        if (before != null) {
            owner.set(new OwnerChoice(
                    before.owner().kind(), before.owner().id(), before.ownerName(), "", before.villageCode(), null));
            platform.set(before.platform());
            shopNo.set(before.shopNo());
            name.set(before.name());
            url.set(Objects.requireNonNullElse(before.url(), ""));
            category.set(before.category());
            openedOn.set(before.openedOn());
        }
        village.set(place);
        owner.subscribe(this::villageOf);
    }

    /** Goods usually leave from where the owner lives. */
    private void villageOf(@Nullable OwnerChoice chosen) {
        String code = chosen == null ? null : chosen.villageCode();
        if (code != null && village.get() == null) {
            ui.background()
                    .run(
                            this,
                            "sales.job.reading",
                            () -> services.places().findByCode(code),
                            found -> found.filter(one -> village.get() == null).ifPresent(village::set));
        }
    }

    Form build() {
        return new Form(ui)
                .pick(
                        "sales.shop.owner",
                        owner,
                        words -> services.shops().owners(words),
                        this::ownerWords,
                        f -> f.required().help("sales.shop.ownerHelp"))
                .choice("sales.shop.platform", platform, Platform.class, "sales.platform", f -> f.required())
                .text("sales.shop.shopNo", shopNo, f -> f.required().maxLength(60))
                .text("sales.shop.name", name, f -> f.required().maxLength(100))
                .text("sales.shop.category", category, f -> f.required().maxLength(60))
                .date("sales.shop.openedOn", openedOn, f -> f.required())
                .pick(
                        "sales.shop.village",
                        village,
                        this::villages,
                        Place::fullName,
                        f -> f.help("sales.shop.villageHelp"))
                .<Support>pick(
                        "sales.shop.support",
                        support,
                        words -> services.shops().supports(person(), words),
                        Support::text,
                        f -> f.name("support").help("sales.shop.supportHelp"))
                .text("sales.shop.urlLabel", url, f -> f.name("url").maxLength(300))
                .submit("sales.shop.save", this::save);
    }

    /** The owner where that is a person: who is supported. */
    private @Nullable UUID person() {
        OwnerChoice chosen = owner.get();
        return chosen != null && chosen.kind() == BeneficiaryKind.PERSON ? chosen.id() : null;
    }

    private String ownerWords(OwnerChoice choice) {
        String detail = Stream.of(choice.numberMasked(), Objects.requireNonNullElse(choice.village(), ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(ui.text("sales.owner.comma")));
        return detail.isEmpty()
                ? ui.text("sales.owner." + choice.kind(), choice.name())
                : ui.text("sales.owner.detail", choice.name(), detail);
    }

    private List<Place> villages(String words) {
        return services.places().search(words, MOST_VILLAGES);
    }

    private void save(Runnable done, Consumer<Refusal> refused) {
        OwnerChoice chosen = owner.get();
        Place from = village.get();
        ShopDraft draft = new ShopDraft(
                platform.get(),
                shopNo.get(),
                name.get(),
                url.get(),
                chosen == null ? null : chosen.beneficiary(),
                from == null ? null : from.code(),
                category.get(),
                openedOn.get(),
                support.get() == null ? null : support.get().id());
        ui.background()
                .run(
                        this,
                        "sales.job.saving",
                        () -> before == null
                                ? services.shops().add(draft)
                                : services.shops().change(before, draft),
                        shop -> {
                            saved = shop;
                            done.run();
                        },
                        refused);
    }

    /** The shop as the disk has it, once the form went through. */
    Shop saved() {
        return Objects.requireNonNull(saved);
    }
}
