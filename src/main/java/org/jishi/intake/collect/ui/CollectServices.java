package org.jishi.intake.collect.ui;

import org.jishi.intake.collect.BlankForms;
import org.jishi.intake.collect.CollectAnswers;
import org.jishi.intake.collect.CollectDesk;
import org.jishi.intake.collect.CollectImport;
import org.jishi.intake.collect.CollectService;
import org.jishi.place.PlaceService;

/** What the pages of collecting ask. */
public record CollectServices(
        CollectService service,
        CollectDesk desk,
        CollectImport imports,
        CollectAnswers answers,
        BlankForms blanks,
        PlaceService places) {}
