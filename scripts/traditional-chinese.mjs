import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js';

/**
 * Words for which Taiwan has its own where a converter of characters and common terms gives another.
 *
 * @type {[given: string, wanted: string][]}
 */
const words = [
  ['釋出', '發佈'],
  ['許可權', '權限'],
  ['工具欄', '工具列'],
  ['位址列', '網址列'],
  ['地址欄', '網址列'],
  ['加粗', '粗體'],
  ['選單欄', '選單列'],
  ['側欄', '側邊欄'],
  ['點選', '點按'],
  ['賬號', '帳號'],
  ['令牌', '權杖'],
  ['倉庫', '儲存庫'],
  ['撤銷', '復原'],
  ['恢復', '還原'],
  ['快捷鍵', '快速鍵'],
  ['模板', '範本'],
  ['彈窗', '彈出視窗'],
  ['通過', '透過'],
  ['地址', '網址'],
];

const places = {
  from: fileURLToPath(new URL('../public/_locales/zh_CN/messages.json', import.meta.url)),
  to: fileURLToPath(new URL('../public/_locales/zh_TW/messages.json', import.meta.url)),
};

/** The texts of zh_TW, as a file, from those of zh_CN: characters, terms, quotation marks and the words above. */
export async function traditionalTexts() {
  const convert = Converter({ from: 'cn', to: 'twp' });
  const texts = JSON.parse(await readFile(places.from, 'utf8'));
  const lines = Object.entries(texts).map(([name, { message }]) => {
    let text = convert(message)
      .replaceAll('“', '「')
      .replaceAll('”', '」')
      .replaceAll('‘', '『')
      .replaceAll('’', '』');
    for (const [given, wanted] of words) text = text.replaceAll(given, wanted);
    return `  ${JSON.stringify(name)}: {"message": ${JSON.stringify(name === 'textLanguage' ? 'zh-TW' : text)}}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(places.to, await traditionalTexts());
