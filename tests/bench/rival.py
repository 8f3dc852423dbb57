"""The summary as one would write it with pandas, openpyxl and xlrd: every ledger of every workbook read, three sheets made.

Usage: python3 rival.py FOLDER OUT.xlsx
It is told what our program finds out for itself: that a sheet is named by its ledger and that names stand in its first full
row. It checks nothing, and knows neither duplicates nor periods.
"""
import re
import sys
from pathlib import Path

import openpyxl
import pandas as pd
import xlrd

incomes, problems, pioneers = "村级集体经济收入统计表", "问题整改台账", "先锋指数评分表"


def sheets(path):
    """Name and rows of every sheet."""
    if path.suffix == ".xls":
        for sheet in xlrd.open_workbook(path).sheets():
            yield sheet.name, [sheet.row_values(row) for row in range(sheet.nrows)]
    else:
        for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:
            yield sheet.title, [list(row) for row in sheet.iter_rows(values_only=True)]


def ledger(rows):
    """The records under the first row with five names; empty ones and totals are left out."""
    top = next(at for at, row in enumerate(rows) if sum(cell not in (None, "") for cell in row) >= 5)
    names = [re.sub(r"\s", "", str(name or "")) for name in rows[top]]
    frame = pd.DataFrame(rows[top + 1 :], columns=names)
    kept = [name != "" and name not in names[:at] for at, name in enumerate(names)]
    frame = frame.loc[:, kept].replace("", None).dropna(how="all")
    return frame[~frame.iloc[:, 0].astype(str).str.contains("合计|平均|负责人")]


def main(folder, out):
    ledgers = {}
    for path in sorted(Path(folder).rglob("*.xls*")):
        for name, rows in sheets(path):
            if any(sum(cell not in (None, "") for cell in row) >= 5 for row in rows):
                ledgers.setdefault(name, []).append(ledger(rows))
    whole = {name: pd.concat(parts, ignore_index=True) for name, parts in ledgers.items()}

    money = ["经营收入", "发包及上交收入", "投资收益", "补助收入", "其他收入", "总收入"]
    income = whole[incomes].copy()
    income[money] = income[money].apply(pd.to_numeric, errors="coerce")
    income = income[income["总收入"].notna() & income["乡镇"].notna()].copy()
    income["是否达标"] = income["总收入"] >= pd.to_numeric(income["收入线"], errors="coerce")
    income = income[["乡镇", "村名", *money, "是否达标"]].sort_values(["乡镇", "村名"])

    problem = whole[problems]
    states = pd.crosstab(problem["责任单位"], problem["整改状态"])
    states.insert(0, "问题总数", states.sum(axis=1))

    pioneer = whole[pioneers].copy()
    total = pd.to_numeric(pioneer["总分"], errors="coerce")
    pioneer = pioneer.assign(总分=total, 九十以上=total >= 90, 六十以下=total < 60)
    branch = pioneer.groupby("所在党支部").agg(
        参评数=("总分", "count"), 均分=("总分", "mean"), 九十以上=("九十以上", "sum"), 六十以下=("六十以下", "sum")
    )

    with pd.ExcelWriter(out) as writer:
        income.to_excel(writer, sheet_name="O18", index=False)
        states.to_excel(writer, sheet_name="O21")
        branch.to_excel(writer, sheet_name="O13")


main(*sys.argv[1:3])
