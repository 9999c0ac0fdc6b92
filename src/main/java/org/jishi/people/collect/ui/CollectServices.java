package org.jishi.people.collect.ui;

import org.jishi.people.collect.BlankForms;
import org.jishi.people.collect.CollectAnswers;
import org.jishi.people.collect.CollectDesk;
import org.jishi.people.collect.CollectImport;
import org.jishi.people.collect.CollectService;
import org.jishi.place.PlaceService;

/** What the pages of collecting ask. */
public record CollectServices(
        CollectService service,
        CollectDesk desk,
        CollectImport imports,
        CollectAnswers answers,
        BlankForms blanks,
        PlaceService places) {}
