package org.jishi.evidence;

import org.jishi.platform.act.Granted;

/** A file that lies encrypted among the papers already, while the row that names it waits: {@link PaperService#keep}. */
public final class KeptFile {
    final IncomingFile incoming;
    final String storedAs;
    /** Of who put it by, though somebody else signs in meanwhile. */
    final Granted granted;

    KeptFile(IncomingFile incoming, String storedAs, Granted granted) {
        this.incoming = incoming;
        this.storedAs = storedAs;
        this.granted = granted;
    }
}
