//! Data that many components hold and none changes.

use std::ops::Deref;
use std::rc::{Rc, Weak};

/// An `Rc` that is equal to another when both hold the very same thing, so that comparing properties costs nothing.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Shared<T> {
        Shared(Rc::new(value))
    }

    /// A way to this value for as long as somebody else holds it.
    pub fn weak(&self) -> Weak<T> {
        Rc::downgrade(&self.0)
    }

    /// The value, if it is still held.
    pub fn of(weak: &Weak<T>) -> Option<Shared<T>> {
        weak.upgrade().map(Shared)
    }

    /// Tells this value from the one that it takes the place of.
    pub fn key(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Shared<T> {
        Shared(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Shared<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
