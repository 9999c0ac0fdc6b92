package org.jishi.platform.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** What an .xls says before its first sheet: the tabs, the texts, and which looks are dates. */
final class XlsGlobals {
    private final Budget budget;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    /** The number format of each look, and the formats of the file's own. */
    private final List<Integer> looks = new ArrayList<>();

    private final Map<Integer, String> formats = new HashMap<>();
    private final Map<Integer, Boolean> dates = new HashMap<>();
    private String[] texts = {};
    private boolean from1904;

    XlsGlobals(Budget budget) {
        this.budget = budget;
    }

    void add(Record record) {
        switch (record) {
            case BoundSheetRecord sheet -> sheets.add(sheet);
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            case ExtendedFormatRecord look -> looks.add((int) look.getFormatIndex());
            case FormatRecord format -> formats.put(format.getIndexCode(), format.getFormatString());
            case SSTRecord table -> {
                texts = new String[table.getNumUniqueStrings()];
                for (int at = 0; at < texts.length; at++) {
                    texts[at] = table.getString(at).getString();
                    budget.characters(texts[at].length());
                }
            }
            default -> {}
        }
    }

    /** In the order of the tabs. */
    List<BoundSheetRecord> sheets() {
        return sheets;
    }

    String text(int index) {
        return texts[index];
    }

    boolean from1904() {
        return from1904;
    }

    boolean isDate(int look) {
        return dates.computeIfAbsent(look, this::saysDate);
    }

    private boolean saysDate(int look) {
        int format = looks.get(look);
        @Nullable String own = formats.get(format);
        String shown =
                own == null && format < BuiltinFormats.getAll().length ? BuiltinFormats.getBuiltinFormat(format) : own;
        return DateUtil.isADateFormat(format, shown) || XlsxStyles.isDate(format, null);
    }
}
