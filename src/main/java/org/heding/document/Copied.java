package org.heding.document;

import java.time.Instant;

/**
 * What a read-only copy (只读副本) is a copy of: a document that somebody else has open.
 *
 * @param at as of when
 * @param holder who has the document open, with the machine's name; empty where nobody tells
 * @param since the local day and minute since when; empty likewise
 */
public record Copied(Instant at, String holder, String since) {}
