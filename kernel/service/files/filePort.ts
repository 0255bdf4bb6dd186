import type { Readable } from 'node:stream';
import type { SharedUse, Viewer } from '../silo';

/** A request for a file of a silo, or for a part of it. */
export interface FileRequest {
  /** Path under the silo's root, such as /exports/<id>/<file> or /draws/<round>/<file>. */
  readonly path: string;
  /** The gateway's signed word on who is asking. */
  readonly assertion: string;
  /** The headers Range, If-Range and If-None-Match, where given. */
  readonly range?: string | undefined;
  readonly ifRange?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

/** A file, or the part of it that was asked for. */
export interface FileAnswer {
  readonly status: 200 | 206 | 304;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent for 304. */
  readonly body?: Readable;
  /** What the access log must tell before a byte is given; absent where there is nothing to log. */
  readonly shared?: FileUse | undefined;
}

/** What a file gives of other departments' data. */
export interface FileUse extends SharedUse {
  /** Hash that stands for what was given, hexadecimal SHA-256. */
  readonly hash: string;
}

/** How the gateway reaches the files of a silo, beside its operations; rejects with catalogued errors. */
export interface FilePort {
  openFile(request: FileRequest): Promise<FileAnswer>;
}

/** A silo's own answer to a request for a file. */
export interface FileSource {
  open(viewer: Viewer, request: Omit<FileRequest, 'assertion'>): Promise<FileAnswer>;
}
