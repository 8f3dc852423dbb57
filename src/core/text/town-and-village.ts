/** A town and what lies in it, together in one name: 听泉镇竹影村, 东湖街道／云锦社区. */

/** Columns for both: 镇村, 乡镇、村, 乡镇（街道）、村（社区）名称. Brackets are left out before. */
const BOTH =
  /^(?:所属|所在)?(?:乡镇街道|乡镇|镇街|镇|乡|街道)[/／、]?(?:行政村|村社区|村[/／、]社区|村居|村|社区)(?:名称?)?$/;
const BRACKETS = /[(（][^()（）]*[)）]/g;

const PARTED = /^(\S{1,10}(?:[镇乡]|街道(?:办事处|办)?))[\s/／、,，·—-]+((?!\S*(?:镇|乡|街道)$)\S{2,20})$/;
/** 古镇口村 and 望乡台村 are villages: before 镇 stand at least two characters. */
const JOINED =
  /^([\u4e00-\u9fff]{2,9}?(?:[镇乡]|街道(?:办事处|办)?))((?![镇乡村])[\u4e00-\u9fff\d]{1,12}(?:村|社区|居|[村居]委会|(?:村民|居民)委员会))$/;

/** Whether a column's name asks for the town and the village. */
export function asksForBoth(name: string): boolean {
  return BOTH.test(name.replace(/\s/g, '').replace(BRACKETS, ''));
}

/** Null where the text does not plainly hold both. */
export function townAndVillage(text: string): readonly [town: string, village: string] | null {
  const [, town, village] = PARTED.exec(text.trim()) ?? JOINED.exec(text.replace(/\s/g, '')) ?? [];
  return town === undefined || village === undefined ? null : [town, village];
}
