package org.heding.policy;

import java.util.Locale;

/** How much it matters that a standard is not met or a figure is wanting: by the clause's own modal word. */
public enum Severity {
    /** 不达标: the clause says must, at least, not below. */
    UNMET,
    /** 提示: the clause says in principle, generally, about; or something is to be looked at. */
    HINT,
    /** 缺数据: it cannot be told, because a figure is wanting. */
    MISSING,
    /** 不完整: a sum from which units are left out. */
    INCOMPLETE;

    /** The name in packs and in printed results. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
