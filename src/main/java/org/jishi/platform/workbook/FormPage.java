package org.jishi.platform.workbook;

import org.jishi.platform.text.Texts;

/**
 * How a form's sheets print on A4.
 *
 * @param posted whether it is hung on a wall, hence read standing: letters are as large as in an official document
 * @param left what stands at the foot's left, such as the seal of the trail; may be empty
 * @param pages the foot's middle, with Excel's own codes for the page and the number of pages
 * @param right what stands at the foot's right; may be empty
 * @param head of each page of a list, which has no title of its own among its rows; may be empty
 */
public record FormPage(boolean landscape, boolean posted, String left, String pages, String right, Head head) {
    /**
     * What stands over a list: whose it is, what it is called, and who made it when.
     *
     * @param left whose
     * @param right who and when
     */
    public record Head(String left, String title, String right) {
        static final Head NONE = new Head("", "", "");
    }

    public FormPage(boolean landscape, boolean posted, String left, String pages, String right) {
        this(landscape, posted, left, pages, right, Head.NONE);
    }

    /** The same with what stands over a list. */
    public FormPage under(String unit, String title, String made) {
        return new FormPage(
                landscape, posted, left, pages, right, new Head(escaped(unit), escaped(title), escaped(made)));
    }

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
