/* What another program sees of what Countersign left on Windows, for the tests. Prints one thing a line:
 *
 *   look credentials       each item of Credential Manager: name, bytes, 2 where it stays on this computer (wincred.h)
 *   look secret NAME       the bytes of one item, as they are
 *   look formats           the formats on the clipboard, by name or number, with their first four bytes as a number
 */
#include <stdio.h>
#include <string.h>
#include <windows.h>
#include <wincred.h>

static int credentials(void) {
    PCREDENTIALA *items;
    DWORD count, i;
    if (!CredEnumerateA(NULL, 0, &count, &items)) return GetLastError() == ERROR_NOT_FOUND ? 0 : 1;
    for (i = 0; i < count; i++)
        printf("%s %lu %lu\n", items[i]->TargetName, items[i]->CredentialBlobSize, items[i]->Persist);
    CredFree(items);
    return 0;
}

static int secret(const char *name) {
    PCREDENTIALA item;
    if (!CredReadA(name, CRED_TYPE_GENERIC, 0, &item)) return 1;
    fwrite(item->CredentialBlob, 1, item->CredentialBlobSize, stdout);
    CredFree(item);
    return 0;
}

static int formats(void) {
    UINT format = 0;
    if (!OpenClipboard(NULL)) return 1;
    while ((format = EnumClipboardFormats(format))) {
        char name[200];
        DWORD first = 0;
        HANDLE data = GetClipboardData(format);
        SIZE_T size = data ? GlobalSize(data) : 0;
        void *bytes = size ? GlobalLock(data) : NULL;
        if (bytes) {
            memcpy(&first, bytes, size < 4 ? size : 4);
            GlobalUnlock(data);
        }
        if (!GetClipboardFormatNameA(format, name, sizeof name)) sprintf(name, "%u", format);
        printf("%s %lu\n", name, first);
    }
    CloseClipboard();
    return 0;
}

int main(int count, char **words) {
    if (count == 2 && !strcmp(words[1], "credentials")) return credentials();
    if (count == 3 && !strcmp(words[1], "secret")) return secret(words[2]);
    if (count == 2 && !strcmp(words[1], "formats")) return formats();
    return 2;
}
