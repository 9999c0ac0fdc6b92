package org.jishi.sales;

/** Where a shop stands. */
public enum Platform {
    TAOBAO,
    TMALL,
    PINDUODUO,
    JD,
    DOUYIN,
    KUAISHOU,
    WECHAT,
    ALIBABA,
    OTHER
}
