package org.jishi.platform.workbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Which kind of tagged text a text is, by its beginning; what holds no table is refused here in its own words. */
enum Markup {
    /** Not tagged at all. */
    NONE,
    HTML,
    /** What Excel 2003 saves as "XML Spreadsheet". */
    SPREADSHEET;

    private static final List<String> PAGES = List.of(
            "<html",
            "<!doctype html",
            "<head",
            "<meta",
            "<title",
            "<style",
            "<script",
            "<body",
            "<div",
            "<span",
            "<p>",
            "<center",
            "<form",
            "<font",
            "<br",
            "<h1",
            "<h2",
            "<h3",
            "<table",
            "<link");

    static Markup of(String head, Path path) {
        String start = head.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("mime-version:") || start.startsWith("from: <") && start.contains("mime-version:")) {
            throw TableFile.refusal("webArchive", path);
        }
        while (start.startsWith("<!--") && start.contains("-->")) {
            start = start.substring(start.indexOf("-->") + 3).stripLeading();
        }
        if (!start.startsWith("<")) {
            return NONE;
        }
        if (start.startsWith("<?xml") || start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return xml(start, path);
        }
        return PAGES.stream().anyMatch(start::startsWith) || start.contains("<table") ? HTML : NONE;
    }

    private static Markup xml(String start, Path path) {
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet") && start.contains("workbook")) {
            // a page saved by Excel names the same space for its own remarks
            return start.contains("<html") ? HTML : SPREADSHEET;
        }
        if (start.contains("<html") || start.contains("<table")) {
            return HTML;
        }
        if (start.contains("urn:oasis:names:tc:opendocument")) {
            throw TableFile.refusal("openDocument", path);
        }
        if (start.contains("schemas.microsoft.com/office/word") || start.contains("progid=\"word.document\"")) {
            throw TableFile.refusal("word", path);
        }
        throw TableFile.refusal("otherXml", path);
    }
}
