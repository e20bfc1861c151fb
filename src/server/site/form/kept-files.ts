import type { FormContext, Option } from '../../../contract/form/choices.ts';
import type { Fault } from '../../../contract/form/problems.ts';
import { isFile, isFiles, type Field } from '../../../contract/form/schema.ts';
import { isList, type Values } from '../../../contract/form/values.ts';
import { fileTypes } from '../../files/file-types.ts';
import { receiveFile } from '../../files/receive-file.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { notReceived, receiving } from '../../http/upload-routes.ts';
import type { Asker } from '../../http/who.ts';
import { uploadNames } from '../../store/files.ts';
import { readTenant } from '../../store/tenant-transaction.ts';
import type { Posted } from '../frame/posted-form.ts';
import type { Visit } from '../frame/visit.ts';

const isOfFiles = ({ shape }: Field): boolean => isFile(shape) || isFiles(shape);
const asksForFiles = (fields: readonly Field[]): boolean => fields.some(isOfFiles);

/** Hashes of the files that stand in a form. */
export const filesIn = (fields: readonly Field[], values: Values): string[] => fields.filter(isOfFiles).flatMap(({ name }) => hashesIn(values[name]));

/** Only a form with files is sent in parts. */
export const encodingFor = (fields: readonly Field[]): { encType?: 'multipart/form-data' } => (asksForFiles(fields) ? { encType: 'multipart/form-data' } : {});

/**
 * Keeps the files of a form before anything else is looked at: from then on their hashes stand in the form, and what is
 * wrong elsewhere does not cost them. A file that cannot be kept is a fault of its field.
 */
export async function keepFiles(visit: Visit, who: Asker, asked: readonly Field[], posted: Posted): Promise<{ fields: URLSearchParams; faults: Fault[] }> {
  const fields = new URLSearchParams(posted.fields);
  const faults: Fault[] = [];
  for (const each of posted.files) {
    const shape = asked.find(({ name }) => name === each.field)?.shape;
    if (shape === undefined || who.actor.personId === null) continue;
    const received = each.isTooLarge ? tooLarge(visit) : await kept(visit, who, each.bytes, each.name);
    if (received instanceof HttpProblem) faults.push({ path: each.field, message: `${each.name}${visit.language === 'en' ? ': ' : '：'}${textOf(received, visit)}` });
    else if (isFile(shape)) fields.set(each.field, received);
    else if (isFiles(shape) && !fields.getAll(each.field).includes(received)) fields.append(each.field, received);
  }
  return { fields, faults };
}

async function kept({ room }: Visit, who: Asker, bytes: Buffer, name: string): Promise<string | HttpProblem> {
  const received = await receiveFile(receiving(room, who), bytes, name);
  return 'problem' in received ? notReceived(received) : received.hash;
}

const tooLarge = ({ room }: Visit): HttpProblem => new HttpProblem(413, 'too-large', { params: { limit: `${room.config.UPLOAD_MB_MAX} MB` } });

function textOf(problem: HttpProblem, { language }: Visit): string {
  const { zh, en } = problem.text(problem.extra.params ?? {});
  return language === 'en' ? en : zh;
}

/** The form's context with what may be uploaded here and the names of the files that stand in it already. */
export async function withUploads<T extends FormContext>(visit: Visit, who: Asker, context: T, fields: readonly Field[], values: Values): Promise<T> {
  if (!asksForFiles(fields)) return context;
  const { config, desk } = visit.room;
  const hashes = filesIn(fields, values);
  const own = await readTenant(desk.pool, who.district.id, (client) => uploadNames(client, hashes));
  const nameOf = (hash: string): string =>
    own.get(`${hash} ${who.actor.personId ?? ''}`) ?? context.file?.files.find((each) => each.hash === hash)?.name ?? [...own].find(([key]) => key.startsWith(hash))?.[1] ?? hash.slice(-8);
  const kept: Option[] = [...new Set(hashes)].map((hash) => ({ value: hash, label: nameOf(hash) }));
  return { ...context, uploads: { kept, endings: config.UPLOAD_TYPES.flatMap((each) => fileTypes[each].endings.map((ending) => `.${ending}`)), mbMax: config.UPLOAD_MB_MAX } };
}

export const hashesIn = (value: Values[string] | undefined): string[] => [isList(value) ? [...value] : value].flat().filter((each): each is string => typeof each === 'string' && each !== '');
