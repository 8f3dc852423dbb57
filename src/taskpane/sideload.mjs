/** Prints how to load the add-in for a try on each platform; changes nothing itself. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const manifest = path.join(root, 'dist', 'web', 'manifest.xml');

process.stdout.write(`加载整推台账做试用 / Loading the add-in for a try

先运行 / first:  npm run build   （清单在 / manifest: ${manifest}）
再运行 / then:   npm run serve   （https://localhost:3000/ ，首次需信任本机证书 / trust the local certificate once）

Windows（注册表 / registry）:
  reg add "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer" /v zhengtui /t REG_SZ /d "${manifest}" /f
  移除 / remove:
  reg delete "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer" /v zhengtui /f

Mac:
  mkdir -p ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
  cp "${manifest}" ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/
  移除 / remove: 删除该文件 / delete that file

网页版 Excel / Excel on the web:
  插入 → 加载项 → 上传我的加载项 → 选择 manifest.xml
  Insert → Add-ins → Upload My Add-in → choose manifest.xml
`);
