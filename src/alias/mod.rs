//! When two names are names of one thing: an ordered table of sieves, precise before loose, after the multi-pass sieves of
//! Lee et al. (CoNLL 2011; Computational Linguistics 2013). Within an article the names are the forms it uses, across
//! articles they are its entities; the sieves are the same, only fewer reach across.

#[cfg(test)]
mod cases;
mod chains;
mod clusters;
mod fullest;
mod gender;
mod identity;
mod index;
mod labels;
mod name;
mod organisation;
mod outlet;
mod person;
mod place;
mod sieves;
mod wording;

pub use chains::chains;
pub use clusters::Clusters;
pub use fullest::{Candidate, fullest, prevailing};
pub use gender::gender_before;
pub use identity::Identity;
pub use labels::compatible;
pub use name::Name;
pub use outlet::{known_outlet, outlet, without_article};
pub use sieves::{EXACT, READER, Reach, SIEVES, Sieve, resolve};
