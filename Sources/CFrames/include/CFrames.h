// The C border to LZ4 and zstd: one frame of either, packed or unpacked step by step.
//
// Swift sees functions only, the same ones for both: the libraries are steered through structures of options and sizes that are
// errors now and then. What is packed or unpacked belongs to one thread.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// How a frame is packed; the numbers are Arrow's.
typedef enum { CFR_LZ4 = 0, CFR_ZSTD = 1 } cfr_codec;

/// How a step ended.
typedef enum {
  CFR_MORE = 0,    ///< The frame goes on.
  CFR_END = 1,     ///< The frame is at its end.
  CFR_BROKEN = 2,  ///< These bytes are no frame.
} cfr_result;

/// A frame that is being unpacked.
typedef struct cfr_unpacker cfr_unpacker;

/// Begins to unpack a frame. NULL where there is no memory for it.
cfr_unpacker *cfr_unpacker_begin(cfr_codec codec);

/// Gives an unpacker back. NULL is none.
void cfr_unpacker_end(cfr_unpacker *unpacker);

/// Unpacks what comes next of `*count` bytes, at most `*room` bytes of it, which lie behind those unpacked before and stay there.
///
/// Afterwards `*count` says how many bytes were taken and `*room` how many were made; both 0 say that it can't go on so.
cfr_result cfr_unpack(
    cfr_unpacker *unpacker, uint8_t *target, size_t *room, const uint8_t *bytes, size_t *count);

/// A frame that is being packed.
typedef struct cfr_packer cfr_packer;

/// Begins to pack so many bytes into a frame. NULL where there is no memory for it.
cfr_packer *cfr_packer_begin(cfr_codec codec, size_t count);

/// Gives a packer back. NULL is none.
void cfr_packer_end(cfr_packer *packer);

/// How much room a frame of so many bytes may need if it is packed in pieces of at most `piece` bytes.
size_t cfr_packed_room(cfr_codec codec, size_t count, size_t piece);

/// Packs a piece of the bytes, in the end the last with `is_last`; of `*room` bytes it leaves there how many were made.
///
/// CFR_BROKEN where there is not room enough, or where the pieces are not as long together as was said.
cfr_result cfr_pack(
    cfr_packer *packer, uint8_t *target, size_t *room, const uint8_t *bytes, size_t count, int is_last);
