// The encodings that a reader can choose: those of the WHATWG standard that news was ever saved in, and UTF-32. The engine
// decodes them by the browser's own tables.

export const ENCODINGS = [
  ...["UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"],
  ...["windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256"],
  ...["windows-1257", "windows-1258", "windows-874"],
  ...["ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-5", "ISO-8859-6", "ISO-8859-7", "ISO-8859-8"],
  ...["ISO-8859-10", "ISO-8859-13", "ISO-8859-14", "ISO-8859-15", "ISO-8859-16"],
  ...["KOI8-R", "KOI8-U", "IBM866", "macintosh", "x-mac-cyrillic"],
  ...["GBK", "gb18030", "Big5", "EUC-JP", "Shift_JIS", "EUC-KR"],
];
