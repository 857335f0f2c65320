package org.heding.ledger;

import java.util.List;
import java.util.Map;

/** The figures that are recorded for a unit or person and a year, by the names that formulas use. */
public final class Field {
    /** 市本级行政编制总数. */
    public static final String ESTABLISHMENT_TOTAL = "establishment_total";
    /** 核定社区工作者总额. */
    public static final String APPROVED_QUOTA = "approved_quota";
    /** 员额核定标准, households per worker. */
    public static final String QUOTA_STANDARD = "quota_standard";
    /** 辖区面积, square kilometres; of townships and communities. */
    public static final String AREA = "area";
    /** 专职副书记 of a street. */
    public static final String PARTY_DEPUTIES = "party_deputies";
    /** 党建工作机构专职人员. */
    public static final String PARTY_OFFICE_STAFF = "party_office_staff";
    /** 党群服务中心, a number. */
    public static final String SERVICE_CENTRES = "service_centres";
    /** 网格化服务管理中心, yes or no. */
    public static final String GRID_CENTRE = "grid_centre";
    /** 户数. */
    public static final String HOUSEHOLDS = "households";
    /** 常住人口. */
    public static final String RESIDENTS = "residents";
    /** 党员数. */
    public static final String PARTY_MEMBERS = "party_members";
    /** 网格数. */
    public static final String GRIDS = "grids";
    /** 社区工作者 in post. */
    public static final String WORKERS = "workers";
    /** 组织员 in post. */
    public static final String ORGANISERS = "organisers";
    /** 专职副书记或书记助理 in post. */
    public static final String DEPUTIES = "deputies";
    /** 网格长 in post. */
    public static final String GRID_LEADERS = "grid_leaders";
    /** 网格员 in post. */
    public static final String GRID_MEMBERS = "grid_members";
    /** 服务群众专项经费（计划）, yuan a year. */
    public static final String PLANNED_SERVICE_FUND = "planned_service_fund";
    /** 年应发工资 of a person, yuan. */
    public static final String ANNUAL_PAY = "annual_pay";

    /** The figures of each tier, in the order of the import book's columns. */
    public static final Map<Tier, List<String>> BY_TIER = Map.of(
            Tier.CITY, List.of(ESTABLISHMENT_TOTAL),
            Tier.COUNTY, List.of(APPROVED_QUOTA, QUOTA_STANDARD),
            Tier.TOWNSHIP, List.of(AREA, PARTY_DEPUTIES, PARTY_OFFICE_STAFF, SERVICE_CENTRES, GRID_CENTRE),
            Tier.COMMUNITY,
                    List.of(
                            HOUSEHOLDS,
                            RESIDENTS,
                            PARTY_MEMBERS,
                            AREA,
                            GRIDS,
                            WORKERS,
                            ORGANISERS,
                            DEPUTIES,
                            GRID_LEADERS,
                            GRID_MEMBERS,
                            PLANNED_SERVICE_FUND));

    private Field() {}
}
