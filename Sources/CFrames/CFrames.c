#include "CFrames.h"

#include <lz4frame.h>
#include <stdlib.h>
#include <zstd.h>

// One of the two is NULL.
struct cfr_unpacker {
  LZ4F_dctx *lz4;
  ZSTD_DCtx *zstd;
};

struct cfr_packer {
  LZ4F_cctx *lz4;
  ZSTD_CCtx *zstd;
  LZ4F_preferences_t preferences;
  int has_begun;
};

cfr_unpacker *cfr_unpacker_begin(cfr_codec codec) {
  cfr_unpacker *unpacker = calloc(1, sizeof *unpacker);
  if (unpacker == NULL) return NULL;
  if (codec == CFR_LZ4) {
    if (LZ4F_isError(LZ4F_createDecompressionContext(&unpacker->lz4, LZ4F_VERSION))) unpacker->lz4 = NULL;
  } else {
    unpacker->zstd = ZSTD_createDCtx();
  }
  if (unpacker->lz4 != NULL || unpacker->zstd != NULL) return unpacker;
  free(unpacker);
  return NULL;
}

void cfr_unpacker_end(cfr_unpacker *unpacker) {
  if (unpacker == NULL) return;
  if (unpacker->lz4 != NULL) LZ4F_freeDecompressionContext(unpacker->lz4);
  ZSTD_freeDCtx(unpacker->zstd);
  free(unpacker);
}

cfr_result cfr_unpack(
    cfr_unpacker *unpacker, uint8_t *target, size_t *room, const uint8_t *bytes, size_t *count) {
  if (unpacker->lz4 != NULL) {
    // What was unpacked before stays where it is, so that nothing is copied on the way.
    const LZ4F_decompressOptions_t options = {.stableDst = 1};
    size_t left = LZ4F_decompress(unpacker->lz4, target, room, bytes, count, &options);
    if (LZ4F_isError(left)) return CFR_BROKEN;
    return left == 0 ? CFR_END : CFR_MORE;
  }
  ZSTD_outBuffer out = {.dst = target, .size = *room, .pos = 0};
  ZSTD_inBuffer in = {.src = bytes, .size = *count, .pos = 0};
  size_t left = ZSTD_decompressStream(unpacker->zstd, &out, &in);
  *room = out.pos;
  *count = in.pos;
  if (ZSTD_isError(left)) return CFR_BROKEN;
  return left == 0 ? CFR_END : CFR_MORE;
}

cfr_packer *cfr_packer_begin(cfr_codec codec, size_t count) {
  cfr_packer *packer = calloc(1, sizeof *packer);
  if (packer == NULL) return NULL;
  if (codec == CFR_LZ4) {
    packer->preferences.frameInfo.contentSize = count;
    if (LZ4F_isError(LZ4F_createCompressionContext(&packer->lz4, LZ4F_VERSION))) packer->lz4 = NULL;
  } else {
    packer->zstd = ZSTD_createCCtx();
    // Level 1 is what Arrow's own libraries use: columns of codes and numbers hardly get smaller above it.
    if (packer->zstd != NULL &&
        (ZSTD_isError(ZSTD_CCtx_setParameter(packer->zstd, ZSTD_c_compressionLevel, 1)) ||
         ZSTD_isError(ZSTD_CCtx_setPledgedSrcSize(packer->zstd, count)))) {
      ZSTD_freeCCtx(packer->zstd);
      packer->zstd = NULL;
    }
  }
  if (packer->lz4 != NULL || packer->zstd != NULL) return packer;
  free(packer);
  return NULL;
}

void cfr_packer_end(cfr_packer *packer) {
  if (packer == NULL) return;
  if (packer->lz4 != NULL) LZ4F_freeCompressionContext(packer->lz4);
  ZSTD_freeCCtx(packer->zstd);
  free(packer);
}

size_t cfr_packed_room(cfr_codec codec, size_t count, size_t piece) {
  if (codec == CFR_ZSTD) return ZSTD_compressBound(count);
  // The last piece wants as much room as if none of those before had become smaller.
  return LZ4F_compressFrameBound(count, NULL) + LZ4F_compressBound(piece, NULL);
}

static cfr_result pack_lz4(
    cfr_packer *packer, uint8_t *target, size_t *room, const uint8_t *bytes, size_t count, int is_last) {
  size_t made = 0;
  if (!packer->has_begun) {
    size_t head = LZ4F_compressBegin(packer->lz4, target, *room, &packer->preferences);
    if (LZ4F_isError(head)) return CFR_BROKEN;
    packer->has_begun = 1;
    made += head;
  }
  size_t body = LZ4F_compressUpdate(packer->lz4, target + made, *room - made, bytes, count, NULL);
  if (LZ4F_isError(body)) return CFR_BROKEN;
  made += body;
  if (is_last) {
    size_t tail = LZ4F_compressEnd(packer->lz4, target + made, *room - made, NULL);
    if (LZ4F_isError(tail)) return CFR_BROKEN;
    made += tail;
  }
  *room = made;
  return is_last ? CFR_END : CFR_MORE;
}

cfr_result cfr_pack(
    cfr_packer *packer, uint8_t *target, size_t *room, const uint8_t *bytes, size_t count, int is_last) {
  if (packer->lz4 != NULL) return pack_lz4(packer, target, room, bytes, count, is_last);
  ZSTD_outBuffer out = {.dst = target, .size = *room, .pos = 0};
  ZSTD_inBuffer in = {.src = bytes, .size = count, .pos = 0};
  size_t left = ZSTD_compressStream2(packer->zstd, &out, &in, is_last ? ZSTD_e_end : ZSTD_e_continue);
  *room = out.pos;
  // There was room for all of it: what is left now would be left for ever.
  if (ZSTD_isError(left) || in.pos < in.size || (is_last && left > 0)) return CFR_BROKEN;
  return is_last ? CFR_END : CFR_MORE;
}
