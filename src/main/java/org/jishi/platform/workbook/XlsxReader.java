package org.jishi.platform.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jishi.platform.text.Refusal;

/** Reads every sheet of an .xlsx, in one pass over each. Macros, links and pictures in it are never touched. */
final class XlsxReader {
    private XlsxReader() {}

    static List<Sheet> read(Path path) {
        try (XlsxPackage parts = new XlsxPackage(path)) {
            Budget budget = new Budget(path);
            SharedTexts texts = SharedTexts.read(parts, budget);
            boolean[] dates = XlsxStyles.dateStyles(parts);
            List<Sheet> sheets = new ArrayList<>();
            for (XlsxPackage.SheetPart part : parts.sheets()) {
                sheets.add(new XlsxSheetReader(parts, texts, dates, budget).read(part));
            }
            if (sheets.isEmpty()) {
                throw TableFile.refusal("noSheet", path);
            }
            return sheets;
        } catch (XmlPart.Hostile e) {
            throw TableFile.refusal("hostile", path);
        } catch (XmlPart.Endless e) {
            throw TableFile.refusal("tooManyCells", path);
        } catch (ZipException | XMLStreamException e) {
            throw TableFile.refusal("damaged", path);
        } catch (IOException e) {
            throw TableFile.refusal("damaged", path);
        } catch (Refusal e) {
            throw e;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException e) {
            // A part that says impossible things, such as cell "A0" or text 99 of 3: also what a cut file looks like.
            throw TableFile.refusal("damaged", path);
        }
    }
}
