package org.jishi.evidence;

/** A file that lies encrypted among the papers already, while the row that names it waits: {@link PaperService#keep}. */
public final class KeptFile {
    final IncomingFile incoming;
    final String storedAs;

    KeptFile(IncomingFile incoming, String storedAs) {
        this.incoming = incoming;
        this.storedAs = storedAs;
    }
}
