package org.jishi.branding;

import java.util.Map;
import java.util.UUID;
import org.jishi.platform.money.Money;

/**
 * What a branding scheme pays. Kept as JSON in the scheme's version.
 *
 * @param caseCap the most for one case
 * @param itemCaps the most for one item of a kind; a kind that is not named is not supported
 * @param fundAccount the account that pays
 */
public record BrandingRule(Money caseCap, Map<ItemKind, Money> itemCaps, UUID fundAccount) {
    public BrandingRule {
        itemCaps = Map.copyOf(itemCaps);
    }
}
