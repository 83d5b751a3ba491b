// Workbooks that cannot be read and folders that cannot be written: which trouble it is and what to do.
import type { Text } from './text.ts';

export const fileMessages = {
  // Files that cannot be read
  'import.file.missing': {
    zh: '找不到“{name}”。请检查文件是否还在、U盘是否插好。',
    en: '"{name}" cannot be found. Check that the file is still there and the drive is plugged in.',
  },
  'import.file.not-a-file': {
    zh: '“{name}”是文件夹，不是表格文件。请选择里面的表格文件。',
    en: '"{name}" is not a file. Choose the workbook itself.',
  },
  'import.file.unreadable': {
    zh: '无法读取“{name}”。请先在 Excel 或 WPS 中关闭它，并检查是否有读取权限。',
    en: '"{name}" cannot be read. Close it in Excel or WPS and check that you may read it.',
  },
  'import.file.too-large': {
    zh: '“{name}”太大（上限 {limit} MB）。请删去图片和无关的工作表，只留要导入的内容后另存。',
    en: '"{name}" is too large (at most {limit} MB). Remove pictures and other sheets, and save it again.',
  },
  'import.file.not-a-workbook': {
    zh: '“{name}”不是表格文件，或已损坏。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再导入。',
    en: '"{name}" is not a workbook or is damaged. Open it in Excel or WPS, save it as .xlsx and import that.',
  },
  'import.file.password': {
    zh: '“{name}”有打开密码。请在 Excel 或 WPS 中取消密码、另存后再导入。',
    en: '"{name}" is protected by a password. Remove the password in Excel or WPS, save, and import again.',
  },
  'import.file.too-many-rows': {
    zh: '“{name}”的工作表“{sheet}”超过 {limit} 行。请分成几个文件导入。',
    en: 'Sheet "{sheet}" of "{name}" has more than {limit} rows. Split it into several files.',
  },
  'import.file.too-slow': {
    zh: '“{name}”在 {seconds} 秒内没有处理完，已停止。请删去多余的工作表、格式和空行，另存后重试。',
    en: '"{name}" was not finished within {seconds} seconds and was stopped. Remove spare sheets, formats and empty rows, save, and try again.',
  },
  'import.file.crashed': {
    zh: '处理“{name}”时出错，没有导入或导出任何内容。请把内容复制到新的表格中另存后重试。',
    en: 'Handling "{name}" failed; nothing was imported or exported. Copy the contents to a new workbook, save it, and try again.',
  },

  // Folders that cannot be written
  'export.folder.missing': {
    zh: '找不到文件夹“{name}”。请检查U盘是否插好，或另选一个文件夹。',
    en: 'Folder "{name}" cannot be found. Check that the drive is plugged in, or choose another folder.',
  },
  'export.folder.not-a-folder': {
    zh: '“{name}”不是文件夹。请另选一个文件夹。',
    en: '"{name}" is not a folder. Choose another one.',
  },
  'export.folder.read-only': {
    zh: '不能写入“{name}”。请打开U盘的写保护开关，或另选一个文件夹。',
    en: '"{name}" cannot be written to. Release the write lock of the drive, or choose another folder.',
  },
  'export.folder.full': {
    zh: '“{name}”空间不足，没有写入任何文件。请清出空间，或另选一个文件夹。',
    en: '"{name}" is full; no file was written. Free some space or choose another folder.',
  },
  'export.folder.unreliable': {
    zh: '写入“{name}”后读回的内容不一致，文件已删去。请换一个U盘或文件夹。',
    en: 'What was read back from "{name}" differs from what was written; the file was removed. Use another drive or folder.',
  },
  'export.folder.too-slow': {
    zh: '“{name}”在 {seconds} 秒内没有写完，已停止。请换一个U盘或文件夹。',
    en: 'Writing to "{name}" took longer than {seconds} seconds and was stopped. Use another drive or folder.',
  },
  'export.folder.trouble': {
    zh: '无法写入“{name}”。请重新插好U盘，或另选一个文件夹。',
    en: '"{name}" cannot be written. Plug the drive in again, or choose another folder.',
  },
} as const satisfies Record<string, Text>;
