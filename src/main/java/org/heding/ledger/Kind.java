package org.heding.ledger;

import java.util.List;

/** The sorts of units a tier may hold, as they are written in workbooks, and what a code says of them. */
public final class Kind {
    /** 区县级: the types that decide the floor of the service fund. */
    public static final List<String> COUNTY = List.of("市辖区", "县级市", "县", "开发区");

    /** 街道（乡镇）级: rules for street offices look at the first only. */
    public static final List<String> TOWNSHIP = List.of("街道", "镇", "乡", "直管社区", "其他");

    /** 城市社区: a community to which the rules apply. */
    public static final String URBAN = "城市社区";

    /** A community to which the rules do not apply. */
    public static final String NOT_URBAN = "非城市社区";

    private Kind() {}

    /**
     * The sort of unit that a code suggests, to be corrected by whoever knows better.
     *
     * <p>County level: digits five and six, 01–20 市辖区, 21–70 县, 71–79 开发区 (a statistical code), 81–99 县级市.
     * Township level: the last three digits, 001–099 街道, 100–199 镇, 200–399 乡, others 其他.
     */
    public static String ofCode(String code) {
        return switch (Tier.of(code).orElseThrow()) {
            case CITY -> "";
            case COUNTY -> ofCounty(Integer.parseInt(code.substring(4)));
            case TOWNSHIP -> ofTownship(Integer.parseInt(code.substring(6)));
            case COMMUNITY -> URBAN;
        };
    }

    private static String ofCounty(int number) {
        if (number <= 20) {
            return "市辖区";
        }
        if (number <= 70) {
            return "县";
        }
        return number <= 80 ? "开发区" : "县级市";
    }

    private static String ofTownship(int number) {
        if (number < 100) {
            return "街道";
        }
        if (number < 200) {
            return "镇";
        }
        return number < 400 ? "乡" : "其他";
    }
}
