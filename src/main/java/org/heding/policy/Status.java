package org.heding.policy;

/** Where a value or rule comes from. */
public enum Status {
    /** 原文: it stands in the source. */
    SOURCED,
    /** 推定: the source leaves it open and this is how the pack reads it; it can be changed. */
    INTERPRETED,
    /** 本地: a local authority or the user decided it. */
    LOCAL
}
