package org.jishi.casework.ui;

import org.jishi.casework.Notice;
import org.jishi.casework.NoticeService;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;

/** Notices in pages. */
final class NoticeListModel {
    private final Ui ui;
    private final NoticeService notices;

    NoticeListModel(Ui ui, NoticeService notices) {
        this.ui = ui;
        this.notices = notices;
    }

    Page<Notice> page(PageRequest request) {
        return notices.page(request);
    }

    boolean mayPost() {
        return ui.may(Act.NOTICE_POST);
    }
}
