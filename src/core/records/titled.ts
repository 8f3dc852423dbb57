/** The unit that a title begins with: 望禾镇2024年党员花名册, 东坪村党支部党员先锋指数评分表. */
import type { FoundTable, MetaValue } from '../model/found';
import type { Snapshot } from '../model/snapshot';
import { CellKind } from '../model/snapshot';
import { compact } from '../text/normalise';

const NAME =
  /^(?:附件\d*[:：]?)?(?:中共)?([\u4e00-\u9fff]{1,14}?(?:镇|乡|街道|村|社区|党支部|党总支|党委|党工委|委员会|局|公司|医院|卫生院|学校|中学|小学))$/;
/** Kinds of places and branches, none by its name. */
const KIND =
  /^(?:各|全[市县区省国]|本)|(?:后进|薄弱|涣散|行政|贫困|重点|示范|空壳|农|联|各|本|全|经济强)村$|(?:乡|城|各|本|全|村)镇$|(?:五星|合格|先进|优秀|示范|过硬|基层|全体|所属)(?:党支部|党总支|党委)$|(?:农村|城市|街道|..[镇乡])社区(?:党支部|党总支)?$|..[镇乡]村(?:党支部|党总支)?$|创评(?:党支部|党总支)$/;
/** What may follow: a year, or what the list is of. */
const AFTER =
  /^(?:(?:19|20)\d\d|[“"]|党员|工作经费|服务群众|党组织|党建|基层|三会|组织生活|主题党日|问题|整改|重点|任务|工作任务|标准化|规范化|合格|自评|达标|电子身份|村级|村集体|集体经济|阵地|党群|党员群众|督办|群众|满意度|书记|联系点|班子|述职|经费|品牌|走访|慰问|困难|会议|例会|督查|堡垒|先锋|五星|双五星|合格|[上下]半年|第?[一二三四]季度|(?:1[0-2]|[1-9])月)/;
/** Behind a town its committee, or what it lists: 望禾镇党委2024年…, 望禾镇村党支部群众…, 东湖街道社区党群…. */
const OF_TOWN =
  /^(?:党委|党工委|各?(?:党支部|支部|党组织)|(?:各?农?村|各?社区|[、和及]|\((?:村|社区)\))+(?:党支部|党总支|党组织)?)/;
const SHORTEST = 3;
const LONGEST = 24;

/** Null where no line over the table begins so. */
export function unitInTitle({ sheet, titleRows }: FoundTable, snapshot: Snapshot): MetaValue | null {
  const columns = snapshot.sheets[sheet]?.columns ?? [];
  if (titleRows === null) return null;
  for (let row = titleRows.first; row <= titleRows.last; row++) {
    for (const [column, cells] of columns.entries()) {
      if (cells.kind[row] !== CellKind.text) continue;
      const unit = beginning(compact(snapshot.strings[cells.value[row] ?? 0] ?? ''));
      if (unit !== null) return { text: unit, row, column };
    }
  }
  return null;
}

/** Kinds of branches by their domain, a sheet for each. */
const DOMAIN = /^(?:农村|社区|机关|学校|两新|企业|国企|非公|医院|中心|流动|联合|临时)(?:党支部|党总支|党委)$/;

/** The unit that a sheet is called after, where the workbook has a sheet for each of several: 柳坝村 | 岔河村. */
export function unitOfSheet({ sheet, headerRows, firstColumn }: FoundTable, snapshot: Snapshot): MetaValue | null {
  const own = unitNamed(snapshot.sheets[sheet]?.name ?? '');
  if (own === null) return null;
  const units = snapshot.sheets.filter(({ name }) => unitNamed(name) !== null).length;
  return units < 2 ? null : { text: own, row: headerRows.first, column: firstColumn };
}

function unitNamed(sheetName: string): string | null {
  const name = NAME.exec(compact(sheetName))?.[1];
  return name === undefined || name.length < SHORTEST || KIND.test(name) || DOMAIN.test(name) ? null : name;
}

/** The shortest name that what the list is of can follow. */
function beginning(title: string): string | null {
  for (let end = SHORTEST; end <= Math.min(LONGEST, title.length); end++) {
    const name = NAME.exec(title.slice(0, end))?.[1];
    if (name === undefined || KIND.test(name)) continue;
    const rest = title.slice(end);
    // 望禾镇村级…, and 望禾镇村党支部群众…
    if (AFTER.test(rest) || (/(?:镇|乡|街道)$/.test(name) && AFTER.test(rest.replace(OF_TOWN, '')))) return name;
  }
  return null;
}
