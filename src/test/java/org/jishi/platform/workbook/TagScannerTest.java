package org.jishi.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is copied without a look at each tag is the same, wherever the reader's pieces end. */
class TagScannerTest {
    private static final Set<String> FORMULA = Set.of("f");

    /** Gives a few characters at a time. */
    private static Reader slow(String text, int piece) {
        return new StringReader(text) {
            @Override
            public int read(char[] buffer, int from, int length) throws IOException {
                return super.read(buffer, from, Math.min(length, piece));
            }
        };
    }

    private static String copied(String text, int piece) throws IOException {
        StringWriter out = new StringWriter();
        PartText.copy(new TagScanner(slow(text, piece)), out);
        return out.toString();
    }

    @Test
    void everythingIsCopiedAsItStands() throws IOException {
        for (int length = 0; length < 330; length++) {
            String text = "<a b='1>2'><!-- <f>[1]S!A1</f> --><c/>" + "x".repeat(length) + "<![CDATA[<f>]]></a>";
            for (int piece : new int[] {1, 7, 64, 100, 101, 1_000}) {
                assertThat(copied(text, piece)).isEqualTo(text);
            }
        }
    }

    @Test
    void onlyFormulasThatReachOutsideAreLeftOut() throws IOException {
        for (int length = 0; length < 330; length++) {
            String before = "<row>" + "<c>1</c>".repeat(length) + "<c><f>A1+1</f><v>1</v></c><c>";
            String text = before + "<x:f t=\"n\">[1]S!A1</x:f><v>2</v></c></row>";
            assertThat(copied(text, 97)).isEqualTo(before + "<v>2</v></c></row>");
        }
    }

    @Test
    void itStandsAtTheTagThatWasAskedFor() throws IOException {
        TagScanner in = new TagScanner(new StringReader("<a/><fx/><f si=\"3\"/>z"));
        StringWriter out = new StringWriter();
        assertThat(in.copyTo(FORMULA, out)).isTrue();
        assertThat(in.attribute("si")).isEqualTo("3");
        assertThat(in.copyTo(FORMULA, out)).isFalse();
        assertThat(out).hasToString("<a/><fx/>z");
    }
}
