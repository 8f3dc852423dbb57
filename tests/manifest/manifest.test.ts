import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm/index-node';

const root = path.resolve(__dirname, '../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const schemas = path.resolve(root, '../shared/xsd/manifest');

const ids = (tag: string): readonly string[] =>
  [...manifest.matchAll(new RegExp(`<bt:${tag} id="([^"]+)"`, 'g'))].map((m) => m[1] ?? '');
const resources = ['Image', 'Url', 'String'].flatMap(ids);
const used = [...manifest.matchAll(/resid="([^"]+)"/g)].map((match) => match[1] ?? '');

describe('the manifest', () => {
  it('is valid by the schemas of Office', async () => {
    if (!existsSync(schemas)) throw new Error(`the schemas are missing: ${schemas}`);
    const files = readdirSync(schemas).map((name) => ({
      fileName: name,
      contents: readFileSync(path.join(schemas, name), 'utf8'),
    }));
    const result = await validateXML({
      xml: [{ fileName: 'manifest.xml', contents: manifest }],
      schema: files.filter((file) => file.fileName === 'OfficeAppManifestV1_1.xsd'),
      preload: files.filter((file) => file.fileName !== 'OfficeAppManifestV1_1.xsd'),
    });
    expect(result.errors).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('names every resource it uses, once, and uses every one it names', () => {
    expect(new Set(resources).size).toBe(resources.length);
    expect([...new Set(used)].filter((id) => !resources.includes(id))).toEqual([]);
    expect(resources.filter((id) => !used.includes(id))).toEqual([]);
  });

  it('keeps ids and strings within the limits', () => {
    for (const id of resources) expect(id.length).toBeLessThanOrEqual(32);
    const strings = (part: string): readonly string[] =>
      [
        ...(new RegExp(`<bt:${part}>([\\s\\S]*?)</bt:${part}>`).exec(manifest)?.[1] ?? '').matchAll(/Value="([^"]*)"/g),
      ].map((m) => m[1] ?? '');
    for (const text of strings('ShortStrings')) expect(text.length).toBeLessThanOrEqual(125);
    for (const text of strings('LongStrings')) expect(text.length).toBeLessThanOrEqual(250);
  });

  it('speaks Chinese by default and says everything in English too', () => {
    expect(manifest).toContain('<DefaultLocale>zh-CN</DefaultLocale>');
    const texts = [
      ...manifest.matchAll(/<(bt:String|DisplayName|Description) [^>]*DefaultValue="([^"]*)"[^>]*>([\s\S]*?)<\/\1>/g),
    ];
    expect(texts.length).toBeGreaterThan(10);
    for (const [, , chinese, inside] of texts) {
      expect(chinese).toMatch(/[\u4e00-\u9fff]/);
      expect(inside).toContain('Locale="en-US"');
    }
  });

  it('shows only addresses of its own place, over https', () => {
    const addresses = [...manifest.matchAll(/DefaultValue="(\w+:\/\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/localhost:3000\//);
  });

  it('has an icon file for every size it names', () => {
    const icons = [...manifest.matchAll(/icons\/([\w-]+\.png)/g)].map((match) => match[1] ?? '');
    for (const icon of new Set(icons)) {
      const bytes = readFileSync(path.join(root, 'assets/icons', icon));
      const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
      expect([icon, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([icon, size, size]);
    }
  });

  it('names only pages that the build makes', () => {
    const pages = new Set([...manifest.matchAll(/localhost:3000\/([\w-]+\.html)/g)].map((match) => match[1] ?? ''));
    expect([...pages].sort()).toEqual(['commands.html', 'help.html', 'taskpane.html']);
  });

  it('has a unique id for every control', () => {
    const controls = [...manifest.matchAll(/<(?:Control|Group)[^>]* id="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(new Set(controls).size).toBe(controls.length);
    expect(controls).toContain('Zhengtui.Restore');
    expect(controls).toContain('Zhengtui.ContextCheck');
  });

  it('asks for no more than ExcelApi 1.9 and to read and write the document', () => {
    expect([...manifest.matchAll(/MinVersion="([\d.]+)"/g)].map((match) => match[1])).toEqual([
      '1.9',
      '1.9',
      '1.9',
      '1.9',
    ]);
    expect(manifest).toContain('<Permissions>ReadWriteDocument</Permissions>');
  });

  it('works without add-in commands too', () => {
    expect(manifest).toMatch(
      /<DefaultSettings>\s*<SourceLocation DefaultValue="https:\/\/localhost:3000\/taskpane\.html"/,
    );
  });
});
