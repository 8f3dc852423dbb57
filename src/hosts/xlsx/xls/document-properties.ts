/** What an old workbook says about itself. SheetJS gives the known and the office's own properties as one list. */
import type { WorkBook } from '@e965/xlsx';

/** The names that [MS-OLEPS] itself gives to properties; all others are custom ones. */
const known = new Set(
  (
    'CodePage Category PresentationFormat ByteCount LineCount ParagraphCount SlideCount NoteCount HiddenCount ' +
    'MultimediaClipCount ScaleCrop HeadingPairs TitlesOfParts Manager Company LinksUpToDate CharacterCount SharedDoc ' +
    'HyperlinksChanged AppVersion DigSig ContentType ContentStatus Language Version Locale Behavior Title Subject Author ' +
    'Keywords Comments Template LastAuthor RevNumber EditTime LastPrinted CreatedDate ModifiedDate PageCount WordCount ' +
    'CharCount Thumbnail Application DocSecurity SystemIdentifier FMTID Worksheets SheetNames NamedRanges DefinedNames Chartsheets ChartNames'
  ).split(' '),
);

export function customProperties(workbook: WorkBook): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const [name, value] of Object.entries<unknown>({ ...workbook.Custprops })) {
    if (known.has(name)) continue;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      properties.set(name, String(value));
    else if (value instanceof Date) properties.set(name, value.toISOString());
  }
  return properties;
}

export function savedBy(workbook: WorkBook): string {
  const properties = new Map(Object.entries<unknown>({ ...workbook.Props, ...workbook.Custprops }));
  const program = properties.get('Application');
  if (properties.has('KSOProductBuildVer') || (typeof program === 'string' && /^WPS/i.test(program))) return 'WPS';
  return typeof program === 'string' ? program : '';
}

export function savedAt(workbook: WorkBook): string {
  const saved: unknown = workbook.Props?.ModifiedDate;
  const date = saved instanceof Date ? saved : typeof saved === 'string' ? new Date(saved) : null;
  return date === null || Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
