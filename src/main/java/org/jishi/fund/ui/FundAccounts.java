package org.jishi.fund.ui;

import java.util.List;
import java.util.UUID;
import org.jishi.fund.CategoryBalance;
import org.jishi.fund.FundService;

/** The accounts that schemes may pay from, with what they are called and hold; fetched once, off the window's thread. */
public record FundAccounts(List<CategoryBalance> categories) {
    public FundAccounts {
        categories = List.copyOf(categories);
    }

    public static FundAccounts of(FundService funds) {
        return new FundAccounts(funds.overview().grants().stream()
                .flatMap(grant -> grant.categories().stream())
                .toList());
    }

    public List<UUID> ids() {
        return categories.stream().map(CategoryBalance::accountId).toList();
    }

    /** "grant · category"; empty for an account that is none of them. */
    public String name(UUID account) {
        return categories.stream()
                .filter(category -> category.accountId().equals(account))
                .map(CategoryBalance::name)
                .findFirst()
                .orElse("");
    }
}
