import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { fileAddress, type FileShape } from '../../../contract/files.ts';
import { word } from '../../../messages/words.ts';
import { useWords } from '../settings.tsx';
import { dayText } from '../../../messages/times.ts';
import { FilePreview } from '../upload/file-preview.tsx';
import { kindOf, sizeText } from '../upload/file-words.ts';
import { ScanTag } from '../upload/scan-tag.tsx';
import '../upload/upload.css';

/** Files of a case: what each belongs to, who brought it, whether it is safe, and how to see or save it. */
export function FileTable({ files, caseId, caption }: { files: readonly FileShape[]; caseId: string; caption: string }) {
  const { say, language } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const shown = files.find((each) => keyOf(each) === open);
  return (
    <>
      <div className="scroll" role="group" aria-label={caption} tabIndex={0}>
        <table className="file-list">
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {(['name', 'of', 'size', 'by', 'scan', 'open'] as const).map((each) => (
                <th key={each} scope="col">
                  {say(`file.column.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {files.map((each) => (
              <tr key={keyOf(each)}>
                <th scope="row" lang="zh-CN">
                  {canOpen(each) ? (
                    <a href={fileAddress(each.hash, caseId)} download>
                      {each.name}
                    </a>
                  ) : (
                    each.name || '—'
                  )}
                </th>
                <td>{word(language, `file-of.${each.of}`)}</td>
                <td className="nowrap">{each.sizeBytes === null ? say('file.gone') : `${say(`file.kind.${kindOf(each.mediaType)}`)} ${sizeText(each.sizeBytes)}`}</td>
                <td>
                  {each.by.name}（{each.by.post}）{dayText(each.by.on, language)}
                </td>
                <td>
                  <ScanTag scan={each.scan} />
                </td>
                <td>
                  {each.isShown && canOpen(each) ? (
                    <Button
                      size="small"
                      aria-expanded={open === keyOf(each)}
                      aria-label={say(open === keyOf(each) ? 'file.hide-of' : 'file.preview-of', { name: each.name })}
                      onClick={() => setOpen(open === keyOf(each) ? null : keyOf(each))}
                    >
                      {say(open === keyOf(each) ? 'file.hide' : 'file.preview')}
                    </Button>
                  ) : canOpen(each) ? (
                    say('file.save-only')
                  ) : (
                    say(each.sizeBytes === null ? 'file.gone' : `file.shut.${each.scan === 'infected' ? 'infected' : 'waiting'}`)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown ? <FilePreview key={keyOf(shown)} file={shown} caseId={caseId} onClose={close} /> : null}
    </>
  );
}

const keyOf = (file: FileShape): string => `${file.hash} ${file.of} ${file.about ?? ''}`;
/** What waits for the scanner, is infected or was erased opens to nobody. */
const canOpen = (file: FileShape): boolean => file.sizeBytes !== null && file.scan !== 'waiting' && file.scan !== 'infected';
