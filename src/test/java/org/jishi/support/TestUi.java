package org.jishi.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jishi.kit.Desktop;
import org.jishi.kit.Glossary;
import org.jishi.kit.SavedViews;
import org.jishi.kit.Ui;
import org.jishi.kit.ViewState;
import org.jishi.platform.access.Access;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;

/** A {@link Ui} for views and models in tests: works at once, answers as the test says, records what was shown. */
public final class TestUi {
    public final FakeDialogs dialogs = new FakeDialogs();
    public final FakeNavigator navigator = new FakeNavigator();
    public final FakePrinting printing = new FakePrinting(dialogs);
    public final List<Path> opened = new ArrayList<>();
    public final List<Path> shownInFolder = new ArrayList<>();
    public final Ui ui;
    public String clipboard = "";

    public TestUi(Office office) {
        this(office.access, office.clock, Language.ZH);
    }

    public TestUi(Access access, OfficeClock clock, Language language) {
        this(access, clock, language, new DirectBackground());
    }

    /** @param background answers when the test says so */
    public TestUi(Access access, OfficeClock clock, Language language, Background background) {
        ui = new Ui(
                Texts.in(language),
                background,
                dialogs,
                navigator,
                access,
                clock,
                new Desktop() {
                    @Override
                    public void copy(String text) {
                        clipboard = text;
                    }

                    @Override
                    public String paste() {
                        return clipboard;
                    }

                    @Override
                    public void open(Path path) {
                        opened.add(path);
                    }

                    @Override
                    public void openSaved(Path path) {
                        opened.add(path);
                    }

                    @Override
                    public void showInFolder(Path file) {
                        shownInFolder.add(file);
                    }
                },
                printing,
                ViewState.inMemory(),
                SavedViews.inMemory(),
                Glossary.in(language));
    }
}
