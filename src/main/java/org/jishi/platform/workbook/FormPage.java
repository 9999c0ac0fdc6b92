package org.jishi.platform.workbook;

import org.jishi.platform.text.Texts;

/**
 * How a form's sheets print on A4.
 *
 * @param posted whether it is hung on a wall, hence read standing: letters are as large as in an official document
 * @param left what stands at the foot's left, such as the seal of the trail; may be empty
 * @param pages the foot's middle, with Excel's own codes for the page and the number of pages
 * @param right what stands at the foot's right; may be empty
 */
public record FormPage(boolean landscape, boolean posted, String left, String pages, String right) {
    /** Lying, with the page's number at the foot. */
    public static FormPage landscape(Texts texts, String left, String right) {
        return new FormPage(true, false, escaped(left), numbered(texts), escaped(right));
    }

    /** Standing, with the page's number at the foot. */
    public static FormPage portrait(Texts texts, String left, String right) {
        return new FormPage(false, false, escaped(left), numbered(texts), escaped(right));
    }

    /** The same, to be hung on a wall. */
    public static FormPage posted(Texts texts, String left, String right) {
        return new FormPage(false, true, escaped(left), numbered(texts), escaped(right));
    }

    private static String numbered(Texts texts) {
        return texts.text("platform.workbook.pageOf", "&P", "&N");
    }

    /** An ampersand begins a code in a foot, so that one of the text is doubled. */
    private static String escaped(String text) {
        return text.replace("&", "&&");
    }
}
