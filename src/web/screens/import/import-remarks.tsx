import { Alert } from 'antd';
import { Link } from 'react-router';
import type { ImportView } from '../../../contract/imports.ts';
import { useWords } from '../../parts/settings.tsx';
import { shanghai } from '../../../messages/times.ts';
import { paths } from '../../paths.ts';

/** What of the file is not in the rows below, and that it was read before. */
export function ImportRemarks({ found }: { found: ImportView }) {
  const { say, language } = useWords();
  const remarks = [
    ...(found.hiddenRows.length === 0 ? [] : [say('import.hidden-rows', { count: found.hiddenRows.length, rows: found.hiddenRows.slice(0, 20).join('、') })]),
    ...(found.unused.length === 0 ? [] : [say('import.unused', { columns: found.unused.join('、') })]),
    ...(found.left === 0 ? [] : [say('import.left', { count: found.left })]),
  ];
  return (
    <>
      <p className="lead">
        <strong lang="zh-CN">{found.fileName}</strong> · {say('import.read-by', { name: found.by, at: shanghai(found.at, language) })}
        {found.sheet === null ? '' : ` · ${say('import.from-sheet', { sheet: found.sheet, row: found.headerRow ?? 0 })}`}
      </p>
      {remarks.length === 0 ? null : (
        <Alert
          type="info"
          showIcon
          title={say('import.remarks')}
          description={
            <ul>
              {remarks.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          }
        />
      )}
      {found.earlier.some((each) => each.brought > 0) ? (
        <Alert
          type="warning"
          showIcon
          title={say('import.same-file')}
          description={
            <ul>
              {found.earlier.map((each) => (
                <li key={each.id}>
                  <Link to={paths.import(each.id)}>{say('import.earlier-one', { at: shanghai(each.at, language), name: each.by, count: each.brought })}</Link>
                </li>
              ))}
            </ul>
          }
        />
      ) : null}
    </>
  );
}
